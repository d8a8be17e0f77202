/**
 * Places: skies, landscapes and rooms, painted procedurally in the scene's time of day and weather. One file a setting,
 * one line in {@link dev.easel.studio.setting.Settings}. A setting also says where things can stand in it.
 */
@NullMarked
package dev.easel.studio.setting;

import org.jspecify.annotations.NullMarked;
