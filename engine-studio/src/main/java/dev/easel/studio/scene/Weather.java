package dev.easel.studio.scene;

/** What falls or drifts through the air. */
public enum Weather {
    CLEAR,
    CLOUDY,
    OVERCAST,
    RAIN,
    STORM,
    SNOWFALL,
    FOG,
    WIND
}
