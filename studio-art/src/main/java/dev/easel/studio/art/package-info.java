/**
 * Vector pictures of about 1,670 things, with the words people use for them: Noto Emoji and the keywords of emojilib.
 * {@link dev.easel.studio.art.EmojiArt} reads them at run time from two resources that the build cuts; it holds the
 * pictures compressed and inflates one at a time. Knows nothing about drawing.
 */
@NullMarked
package dev.easel.studio.art;

import org.jspecify.annotations.NullMarked;
