package dev.easel.studio.style;

import dev.easel.studio.paint.Rgb;

/**
 * One touch of a brush or a stick of chalk, slightly bent. Lengths and places in pixels.
 *
 * @param x of its middle
 * @param y of its middle
 * @param alongX unit vector along it
 * @param alongY unit vector along it
 * @param bend how fast it curves away to its right, per pixel
 * @param halfLength from the middle to the ends
 * @param halfWidth from the middle to the sides
 * @param colour of the paint
 * @param grain moves the pattern of its bristles
 */
record Stroke(
        float x,
        float y,
        float alongX,
        float alongY,
        float bend,
        float halfLength,
        float halfWidth,
        Rgb colour,
        float grain) {}
