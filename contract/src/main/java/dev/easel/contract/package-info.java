/**
 * The vocabulary of the API. A <em>model card</em> is the data file that describes one model: its fields, ranges,
 * sizes and prices. Validation, documentation and the catalogue all read the card; nothing about a model is written
 * twice. This package knows JSON and the specification; it knows neither HTTP nor pixels.
 */
@NullMarked
package dev.easel.contract;

import org.jspecify.annotations.NullMarked;
