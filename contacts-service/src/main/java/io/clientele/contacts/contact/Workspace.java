package io.clientele.contacts.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds for the whole organisation unless a record says otherwise. */
@ConfigMapping(prefix = "clientele.workspace")
public interface Workspace {
  /** ISO 3166 code of the country whose national form a phone number without any hint is in. */
  @WithDefault("GB")
  String region();
}
