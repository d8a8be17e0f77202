/**
 * Measures whether pictures show what their prompts ask for, in the manner of
 * <a href="https://arxiv.org/abs/2310.11513">GenEval (Ghosh et al., 2023)</a>: prompts are put together from nouns,
 * numbers, colours and relations, and every verdict comes from the pixels of the finished picture.
 *
 * <p>Shapes are what differs between a picture and the same place without things; a shape is recognised by the nearest
 * of the portraits in a {@link dev.easel.studio.adherence.Gallery}; a shape of two things is taken apart by laying
 * portraits of both over it ({@link dev.easel.studio.adherence.Pair}). The judge is judged too: it is asked about every
 * picture what is not so. Nothing here sees scenes or compositions.
 */
@NullMarked
package dev.easel.studio.adherence;

import org.jspecify.annotations.NullMarked;
