package dev.easel.contract;

import java.math.BigDecimal;

/**
 * What one picture costs, in US dollars.
 *
 * @param perImage made from words alone
 * @param perImageWithReference made with at least one reference image
 */
public record Price(BigDecimal perImage, BigDecimal perImageWithReference) {

    /** The price of one picture of this task. */
    public BigDecimal of(ImageTask task) {
        return task.referenceImages().isEmpty() ? perImage : perImageWithReference;
    }
}
