package dev.easel.torch.diffusion;

/** Height and width of a picture in tokens. */
public record Grid(int height, int width) {
    public int tokens() {
        return Math.multiplyExact(height, width);
    }
}
