package dev.easel.studio.composition;

import dev.easel.studio.setting.Ground;

/**
 * What a place offers to a composition.
 *
 * @param near where the subjects stand: the platform's ground if there is one, else the setting's
 * @param beyond the setting's own ground
 * @param water where boats and swans float; the setting's own ground where there is no water
 * @param lightX x of the sun or moon, in units of the frame
 * @param lightY y of its middle, likewise
 */
public record Site(Ground near, Ground beyond, Ground water, float lightX, float lightY) {}
