package dev.easel.studio.model.animal;

import dev.easel.studio.model.outline.Vec;

/**
 * Measures of a four-legged animal that stands and looks left, in model units.
 *
 * @param length of the trunk, breast to rump
 * @param depth of the trunk at the breast
 * @param tuck how much the belly rises towards the hind legs, 0 to 1
 * @param leg height of the belly above the ground
 * @param limb radius of the legs at the wrist
 * @param head where the head's middle is, from the top of the breast
 * @param size of the head; 1 is 100 units wide
 * @param neck radius of the neck
 * @param hooved true if it walks on hooves
 */
record Build(
        float length,
        float depth,
        float tuck,
        float leg,
        float limb,
        Vec head,
        float size,
        float neck,
        boolean hooved) {

    /** Height of the back. */
    float back() {
        return leg + depth;
    }

    /** Height over all, ears not counted. */
    float stature() {
        return back() - head.y() + 48 * size;
    }
}
