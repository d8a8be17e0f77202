package dev.easel.torch;

import dev.easel.torch.diffusion.ConfigFile;
import dev.easel.torch.diffusion.Family;
import dev.easel.torch.flux2.Flux2Config;
import dev.easel.torch.weights.WeightsException;
import dev.easel.torch.zimage.ZImageConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The models with open weights that Easel knows, each a family of its own. Another one is a package that implements
 * {@link Family}, its cards, and a line here.
 */
public enum OpenModel {
    FLUX2_KLEIN("easel:flux2-klein@4b", "easel-flux2-klein-4b", "easel-flux2-klein-base-4b", Flux2Config.PIPELINE) {
        @Override
        Family family(Path folder) throws WeightsException {
            return Flux2Config.read(folder);
        }
    },
    Z_IMAGE("easel:z-image@6b", "easel-z-image-turbo-6b", "easel-z-image-6b", ZImageConfig.PIPELINE) {
        @Override
        Family family(Path folder) throws WeightsException {
            return ZImageConfig.read(folder);
        }
    };

    private final String id;
    private final String distilledCard;
    private final String baseCard;
    private final String pipeline;

    /**
     * A model.
     *
     * @param distilledCard the short name of the card for weights with guidance trained into them
     * @param baseCard likewise for those of before, of which a task may say how far they are guided
     * @param pipeline as {@code model_index.json} calls it
     */
    OpenModel(String id, String distilledCard, String baseCard, String pipeline) {
        this.id = id;
        this.distilledCard = distilledCard;
        this.baseCard = baseCard;
        this.pipeline = pipeline;
    }

    /** As tasks name it, with any of its weights. */
    public String id() {
        return id;
    }

    /**
     * Which model a folder in diffusers' layout is of.
     *
     * @throws WeightsException if it is none, or of a model that Easel does not know, naming those that it knows
     */
    public static OpenModel of(Path folder) throws WeightsException {
        requireFolder(folder);
        var pipelines = Arrays.stream(values()).map(each -> each.pipeline).toList();
        var name = ConfigFile.read(folder.resolve("model_index.json")).choice("_class_name", pipelines);
        return values()[pipelines.indexOf(name)];
    }

    /** What a folder says of itself, given that it is of this model. */
    Family read(Path folder) throws WeightsException {
        requireFolder(folder);
        return family(folder);
    }

    /** The short name of the card that suits the weights of a folder. */
    public String card(Path folder) {
        try {
            return read(folder).distilled() ? distilledCard : baseCard;
        } catch (WeightsException _) {
            return distilledCard; // opening them says what is wrong
        }
    }

    /** Reads the folder's JSON files. */
    abstract Family family(Path folder) throws WeightsException;

    private static void requireFolder(Path folder) throws WeightsException {
        if (Files.isRegularFile(folder)) {
            throw new WeightsException(folder + " is a file. Easel reads weights in the folder layout of diffusers:"
                    + " model_index.json beside the folders text_encoder, tokenizer, transformer, vae and scheduler");
        }
        if (!Files.isDirectory(folder)) {
            throw new WeightsException("there is no folder " + folder);
        }
    }
}
