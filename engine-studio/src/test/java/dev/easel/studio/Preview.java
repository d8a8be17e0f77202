package dev.easel.studio;

import dev.easel.imaging.Picture;
import dev.easel.studio.light.Light;
import dev.easel.studio.model.BodyPainter;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** For looking at work in progress: paints single models and writes rasters as PNG files. */
public final class Preview {
    /** Plain daylight from the upper left. */
    public static final Light DAY =
            new Light(-.5f, -.5f, .7f, Rgb.of(0xC8BCA8), Rgb.of(0x706C78), .8f, -.5f, Rgb.of(0xFFE8C0), .6f, .5f);
    /** Low sun from the right. */
    public static final Light SUNSET =
            new Light(.66f, -.34f, .66f, Rgb.of(0xD8A484), Rgb.of(0x56569C), .9f, -.35f, Rgb.of(0xFFC878), 1.4f, .4f);
    /** Moonlight from the upper right. */
    public static final Light MOON =
            new Light(.5f, -.45f, .6f, Rgb.of(0x8A94C4), Rgb.of(0x4A4E80), .85f, -.3f, Rgb.of(0x8FB8FF), 1.2f, .3f);

    private Preview() {}

    /** Fills the paper with one colour. */
    public static void fill(Raster raster, Rgb colour) {
        raster.paint((i, _, _) -> raster.cover(i, colour, 1));
    }

    /** Paints a model so that it is {@code height} units tall and stands at the given point. */
    public static void paint(Raster raster, Model model, Look look, float x, float y, float height, Light light) {
        Model.Extent extent = model.extent(look);
        float scale = height / extent.height();
        model.draw(look, new BodyPainter(raster, light, new BodyPainter.Placement(x, y, scale, false), extent));
    }

    /** Writes what is on the paper as a PNG file. */
    public static void write(Raster raster, Path file) {
        Picture picture = raster.toPicture();
        int width = picture.size().width();
        int height = picture.size().height();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, picture.argb(x, y));
            }
        }
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
