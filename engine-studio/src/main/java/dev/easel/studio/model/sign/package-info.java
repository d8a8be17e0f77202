/** What is made to be read: boards, banners, neon, shop fronts, and titles that nothing carries. */
@NullMarked
package dev.easel.studio.model.sign;

import org.jspecify.annotations.NullMarked;
