package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.Injection;
import dev.metricwright.catalog.declaration.InjectionApi;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads how a recorder is injected: from its interface, else from its package, else from the processor's option. */
final class InjectionReader {

    private final Elements elements;
    private final VisibleTypes visible;
    private final InjectionApi option;

    InjectionReader(Elements elements, VisibleTypes visible, InjectionApi option) {
        this.elements = elements;
        this.visible = visible;
        this.option = option;
    }

    Injection read(TypeElement type) {
        InjectionApi api = stated(type, stated(elements.getPackageOf(type), option));
        for (String name : api.classes()) {
            if (!visible.see(type, name)) {
                return new Injection(api, Optional.of(name));
            }
        }
        return new Injection(api, Optional.empty());
    }

    /** The API that an element states. The constant {@code OPTION} leaves the choice to the package or the option. */
    private static InjectionApi stated(Element element, InjectionApi otherwise) {
        Optional<Annotation> options = Annotation.on(element, RuntimeNames.RECORDER_OPTIONS);
        Optional<String> constant = options.isPresent() ? options.get().constant("inject") : Optional.empty();
        return constant.isPresent()
                ? InjectionApi.of(constant.get().toLowerCase(Locale.ROOT)).orElse(otherwise)
                : otherwise;
    }
}
