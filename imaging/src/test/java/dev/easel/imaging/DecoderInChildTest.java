package dev.easel.imaging;

import dev.easel.imaging.child.ChildReader;

/** The codecs run in children, which stay from test to test. */
class DecoderInChildTest extends DecoderContract {
    private static final Decoder DECODER = new Decoder(ChildReader.standard());

    DecoderInChildTest() {
        super(DECODER);
    }
}
