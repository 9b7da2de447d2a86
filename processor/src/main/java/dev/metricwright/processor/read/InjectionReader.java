package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.Injection;
import dev.metricwright.catalog.declaration.InjectionApi;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads how a recorder is to be injected: as its interface says, else its package, else the processor's option. */
final class InjectionReader {

    private final Elements elements;
    private final InjectionApi option;

    InjectionReader(Elements elements, InjectionApi option) {
        this.elements = elements;
        this.option = option;
    }

    Injection read(TypeElement type) {
        InjectionApi api =
                stated(type).or(() -> stated(elements.getPackageOf(type))).orElse(option);
        return new Injection(
                api,
                api.classes().stream().filter(name -> !isVisible(name, type)).findFirst());
    }

    /** The constant that leaves it to others is the only one that is no API. */
    private static Optional<InjectionApi> stated(Element element) {
        return Annotation.on(element, RuntimeNames.RECORDER_OPTIONS)
                .flatMap(options -> options.constant("inject"))
                .flatMap(constant -> InjectionApi.of(constant.toLowerCase(Locale.ROOT)));
    }

    private boolean isVisible(String name, TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name)) != null;
    }
}
