package dev.easel.cli;

import dev.easel.contract.CardException;
import dev.easel.contract.Catalog;
import dev.easel.contract.ModelCard;
import dev.easel.engine.Engine;
import dev.easel.server.EaselServer;
import dev.easel.server.StartException;
import dev.easel.studio.Studio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The composition root: knows every engine, and puts catalogue, engines and server together with plain constructors.
 * Adding an engine is one line in {@link #standard}.
 */
final class Wiring {
    /** The engine name that leaves the choice to Easel. */
    static final String AUTO = "auto";

    private static final String STUDIO = "studio";

    private static final String TORCH = "torch";

    static final String CARDS = "EASEL_CARDS";

    private final Map<String, EngineOffer> offers;
    private final Optional<Path> cards;
    private final Set<String> weights;
    private final List<String> faults;

    /** What it was read from; empty if it was put together by hand. */
    private final Optional<Surroundings> source;

    private Wiring(
            Map<String, EngineOffer> offers,
            Optional<Path> cards,
            Set<String> weights,
            List<String> faults,
            Optional<Surroundings> source) {
        this.offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
        this.cards = cards;
        this.weights = Set.copyOf(weights);
        this.faults = List.copyOf(faults);
        this.source = source;
        if (offers.isEmpty() || offers.containsKey(AUTO)) {
            throw new IllegalArgumentException("there must be an engine, and none may be called " + AUTO);
        }
    }

    /** {@code engines} maps each engine's id to what opens it, in the order in which {@code auto} prefers them. */
    Wiring(Map<String, Supplier<Engine>> engines) {
        this(
                engines.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                engine -> EngineOffer.ofEverything(engine.getValue()),
                                (first, _) -> first,
                                LinkedHashMap::new)),
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty());
    }

    /**
     * Every engine there is, in the order in which {@code auto} prefers them. The environment says what upstreams need, and
     * where the operator's own cards are.
     */
    static Wiring standard(Surroundings surroundings) {
        return standard(surroundings, Optional.empty());
    }

    /** The same for a server whose data folder the command line says: what was added there is found first. */
    Wiring over(Path data) {
        return source.map(surroundings -> standard(surroundings, Optional.of(data)))
                .orElse(this);
    }

    private static Wiring standard(Surroundings surroundings, Optional<Path> data) {
        List<String> faults = new ArrayList<>();
        var own = new LinkedHashMap<String, EngineOffer>();
        var torch = LocalTorch.read(surroundings, data, faults);
        own.put(TORCH, torch.offer());
        own.put(STUDIO, EngineOffer.ofEverything(Studio::open));
        var engines = new LinkedHashMap<String, EngineOffer>();
        UpstreamSettings.read(surroundings, faults).forEach((name, offer) -> {
            if (name.equals(AUTO) || own.containsKey(name)) {
                faults.add(UpstreamSettings.UPSTREAMS + ": an upstream cannot be called '" + name
                        + "', which means something else; give it another name");
            } else {
                engines.put(name, offer);
            }
        });
        engines.putAll(own);
        return new Wiring(
                engines,
                surroundings.variable(CARDS).map(surroundings::resolve),
                torch.cards(),
                faults,
                Optional.of(surroundings));
    }

    /** The ids of all engines. */
    Set<String> engines() {
        return offers.keySet();
    }

    /** What an engine needs before it can draw, as a sentence; empty if nothing is missing. */
    Optional<String> need(String engine) {
        return offer(engine).need();
    }

    /** Opens an engine that needs nothing. The caller closes it. */
    Engine open(String engine) {
        return offer(engine).opener().get();
    }

    /** Opens the engines of a plan. The caller closes them. */
    OpenEngines open(EnginePlan plan) {
        return OpenEngines.open(plan, this::open);
    }

    private EngineOffer offer(String engine) {
        return Objects.requireNonNull(offers.get(engine), engine);
    }

    /**
     * The model cards: those that ship with Easel, those of the weights that were added, and the operator's own.
     *
     * @throws InvalidInput if a card of the operator's is not in order
     */
    Catalog catalog() throws InvalidInput {
        return shippedAndOwn().withWeights(weights);
    }

    private Catalog shippedAndOwn() throws InvalidInput {
        if (cards.isEmpty()) {
            return Catalog.load();
        }
        try {
            return Catalog.load(cards.get());
        } catch (CardException e) {
            throw new InvalidInput(
                    e.faults().stream().map(fault -> CARDS + ": " + fault).toList());
        } catch (IOException e) {
            throw new InvalidInput(CARDS + ": cannot read " + cards.get() + " (" + e
                    + "); it must be a folder with a .json file for each card");
        }
    }

    /**
     * Settles which engines draw which of these models.
     *
     * @param source the option or variable that the order comes from, to name when it is wrong
     * @throws InvalidInput if an engine lacks something or cannot draw a model, or a setting of an engine is wrong
     */
    EnginePlan plan(EngineOrder order, String source, Catalog catalog, List<ModelCard> cards) throws InvalidInput {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        var wrong = new LinkedHashSet<>(unknownModels(catalog));
        order.byModel().keySet().stream()
                .filter(model -> catalog.find(model).isEmpty())
                .forEach(model -> wrong.add(source + ": " + unknown(model, catalog)));
        cards.stream()
                .filter(card ->
                        order.byModel().keySet().stream().filter(card::isCalled).count() > 1)
                .forEach(card -> wrong.add(source + ": " + card.air() + " has two orders, under two of its names"));
        var byModel = new LinkedHashMap<String, List<String>>();
        cards.forEach(card -> byModel.put(card.air(), settled(order, card, source, wrong)));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(List.copyOf(wrong));
        }
        return new EnginePlan(byModel);
    }

    /** Settles which engines draw which model, for all models there are. */
    EnginePlan plan(EngineOrder order, String source, Catalog catalog) throws InvalidInput {
        return plan(order, source, catalog, catalog.cards());
    }

    /** Models that an engine is to draw by its own settings, and that nobody can ask for. */
    private List<String> unknownModels(Catalog catalog) {
        return offers.entrySet().stream()
                .filter(offer -> offer.getValue().isReady())
                .flatMap(offer -> offer.getValue().models().get().stream()
                        .filter(model -> catalog.find(model)
                                .filter(card -> card.air().equals(model))
                                .isEmpty())
                        .map(model -> "the settings of engine " + offer.getKey() + ": " + unknown(model, catalog)))
                .toList();
    }

    private static String unknown(String model, Catalog catalog) {
        return "there is no model '" + model + "'; there are "
                + catalog.cards().stream().map(ModelCard::air).collect(Collectors.joining(", "));
    }

    /**
     * The engines that draw a model: an order of its own as it stands, with {@code auto} replaced by the engine that it
     * stands for; of the usual order those that can, and if none can, {@code auto}.
     */
    private List<String> settled(EngineOrder order, ModelCard card, String source, Set<String> wrong) {
        Set<String> settled = new LinkedHashSet<>();
        for (var name : order.of(card)) {
            var engine = name.equals(AUTO) ? chosen(card) : name;
            var offer = offer(engine);
            if (!offer.isReady()) {
                wrong.add(source + ": '" + engine + "' cannot draw: "
                        + offer.need().orElseThrow());
            } else if (offer.canDraw(card.air())) {
                settled.add(engine);
            } else if (order.hasOwn(card)) {
                wrong.add(source + ": '" + engine + "' cannot draw " + card.air());
            }
        }
        return settled.isEmpty() ? List.of(chosen(card)) : List.copyOf(settled);
    }

    private String chosen(ModelCard card) {
        return offers.entrySet().stream()
                .filter(offer -> offer.getValue().isChosenFor(card.air()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Starts a server that draws with the engines of the settings. The caller closes it. */
    Service serve(ServeSettings settings) throws InvalidInput, StartException {
        EaselServer.prepare();
        var catalog = catalog();
        var plan = plan(settings.engines(), settings.enginesSource(), catalog);
        var engines = open(plan);
        try {
            return new Service(EaselServer.start(settings.server(), catalog, engines.engine()), engines, plan);
        } catch (StartException e) {
            engines.close();
            throw e;
        }
    }
}
