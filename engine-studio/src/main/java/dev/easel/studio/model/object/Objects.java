package dev.easel.studio.model.object;

import static dev.easel.studio.model.craft.Thing.sized;
import static java.util.Map.entry;

import dev.easel.studio.model.Model;
import java.util.Map;

/** All things one can hold or sit on, by name. */
public final class Objects {
    private Objects() {}

    public static Map<String, Model> all() {
        return Map.ofEntries(
                entry("cube", sized(188, 206, Solids::cube)),
                entry("sphere", sized(198, 197, Solids::sphere)),
                entry("pyramid", sized(212, 174, Solids::pyramid)),
                entry("cylinder", sized(160, 196, Solids::cylinder)),
                entry("cone", sized(172, 192, Solids::cone)),
                entry("ball", sized(182, 182, Solids::ball)),
                entry("apple", sized(200, 200, Fruit::apple)),
                entry("pear", sized(162, 216, Fruit::pear)),
                entry("orange", sized(180, 188, Fruit::orange)),
                entry("banana", sized(212, 156, Fruit::banana)),
                entry("grapes", sized(170, 202, Fruit::grapes)),
                entry("bottle", sized(100, 274, Vessels::bottle)),
                entry("wine glass", sized(108, 214, Vessels::wineGlass)),
                entry("cup", sized(220, 154, Vessels::cup)),
                entry("mug", sized(226, 178, Vessels::mug)),
                entry("teapot", sized(260, 168, Vessels::teapot)),
                entry("bowl", sized(204, 112, Vessels::bowl)),
                entry("plate", sized(204, 60, Vessels::plate)),
                entry("vase", sized(214, 270, Vessels::vase)),
                entry("candle", sized(104, 200, Lights::candle)),
                entry("lantern", sized(142, 206, Lights::lantern)),
                entry("lamp", sized(176, 212, Lights::lamp)),
                entry("book", sized(164, 210, Books::book)),
                entry("stack of books", sized(206, 192, Books::stack)),
                entry("chair", sized(160, 222, Furniture::chair)),
                entry("table", sized(292, 152, Furniture::table)),
                entry("desk", sized(290, 150, Furniture::desk)),
                entry("sofa", sized(292, 136, Furniture::sofa)),
                entry("bed", sized(284, 182, Furniture::bed)),
                entry("bench", sized(274, 138, Furniture::bench)),
                entry("door", sized(160, 220, Furniture::door)),
                entry("window", sized(188, 210, Furniture::window)),
                entry("mirror", sized(164, 246, Furniture::mirror)),
                entry("bread", sized(236, 102, Pantry::bread)),
                entry("cake", sized(232, 194, Pantry::cake)),
                entry("cheese", sized(214, 122, Pantry::cheese)),
                entry("basket", sized(214, 206, Pantry::basket)),
                entry("pumpkin", sized(240, 190, Pantry::pumpkin)),
                entry("chest", sized(222, 204, Treasures::chest)),
                entry("key", sized(124, 220, Treasures::key)),
                entry("crown", sized(230, 176, Treasures::crown)),
                entry("sword", sized(100, 254, Treasures::sword)),
                entry("orb", sized(156, 184, Treasures::orb)),
                entry("crystal", sized(220, 208, Treasures::crystal)),
                entry("clock", sized(212, 212, Belongings::clock)),
                entry("broom", new Broom()),
                entry("umbrella", sized(244, 218, Belongings::umbrella)),
                entry("balloon", sized(146, 268, Belongings::balloon)),
                entry("gift", sized(204, 194, Belongings::gift)),
                entry("guitar", sized(144, 280, Belongings::guitar)),
                entry("telescope", sized(256, 208, Belongings::telescope)),
                entry("flag", sized(190, 250, Belongings::flag)),
                entry("sign", sized(228, 200, Belongings::sign)),
                entry("pillow", sized(204, 116, Belongings::pillow)),
                entry("fork", sized(50, 252, Vessels::fork)),
                entry("tie", sized(90, 248, Belongings::tie)),
                entry("refrigerator", sized(152, 254, Appliances::refrigerator)),
                entry("oven", sized(202, 210, Appliances::oven)),
                entry("microwave", sized(234, 138, Appliances::microwave)),
                entry("toaster", sized(234, 174, Appliances::toaster)),
                entry("sink", sized(246, 238, Appliances::sink)),
                entry("hair dryer", sized(240, 174, Appliances::hairDryer)),
                entry("remote", sized(74, 222, Appliances::remote)),
                entry("surfboard", sized(92, 282, Sports::surfboard)),
                entry("snowboard", sized(112, 264, Sports::snowboard)),
                entry("baseball bat", sized(140, 274, Sports::baseballBat)),
                entry("baseball glove", sized(230, 226, Sports::baseballGlove)),
                entry("tennis racket", sized(142, 284, Sports::tennisRacket)),
                entry("sports ball", sized(186, 186, Sports::sportsBall)),
                entry("fire hydrant", sized(190, 242, StreetFurniture::hydrant)),
                entry("parking meter", sized(104, 294, StreetFurniture::parkingMeter)));
    }
}
