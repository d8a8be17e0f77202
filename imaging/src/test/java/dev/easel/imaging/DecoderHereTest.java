package dev.easel.imaging;

/** The codecs run in the process of the test. */
class DecoderHereTest extends DecoderContract {
    DecoderHereTest() {
        super(new Decoder(new SkiaReader()));
    }
}
