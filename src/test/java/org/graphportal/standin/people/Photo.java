package org.graphportal.standin.people;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/**
 * A drawn head and shoulders in colours that belong to the person. Shapes only: text would need fonts, which a small machine
 * does not have.
 */
public final class Photo {

    private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>();

    private Photo() {}

    /**
     * A JPEG.
     *
     * @param pixels width and height
     */
    public static byte[] jpeg(Person person, int pixels) {
        return DRAWN.computeIfAbsent(version(person) + " " + pixels, any -> draw(person, pixels));
    }

    /** Another number for another picture; the trait {@code photoVersion} makes one. */
    public static int version(Person person) {
        return person.id().hashCode() + person.number("photoVersion");
    }

    private static byte[] draw(Person person, int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint(graphics, pixels, Math.floorMod(version(person), 360) / 360f);
        graphics.dispose();
        return write(image);
    }

    private static void paint(Graphics2D graphics, int size, float hue) {
        Color light = Color.getHSBColor(hue, 0.25f, 0.95f);
        Color dark = Color.getHSBColor(hue, 0.55f, 0.65f);
        graphics.setPaint(new GradientPaint(0, 0, light, 0, size, dark));
        graphics.fillRect(0, 0, size, size);
        graphics.setPaint(Color.getHSBColor(hue + 0.5f, 0.45f, 0.45f));
        graphics.fillOval(size / 8, size * 62 / 100, size * 3 / 4, size);
        graphics.setPaint(Color.getHSBColor(0.08f, 0.3f + hue * 0.4f, 0.95f - hue * 0.5f));
        graphics.fillOval(size * 30 / 100, size * 20 / 100, size * 40 / 100, size * 46 / 100);
    }

    private static byte[] write(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
