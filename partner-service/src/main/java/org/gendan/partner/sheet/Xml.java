package org.gendan.partner.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of strangers: the JDK's own reader, no document types, nothing from outside. */
public final class Xml {

  private static final XMLInputFactory READERS = readers();

  private Xml() {}

  public static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
    return READERS.createXMLStreamReader(bytes);
  }

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing is fetched from outside");
        });
    return factory;
  }
}
