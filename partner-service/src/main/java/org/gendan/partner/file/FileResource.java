package org.gendan.partner.file;

import static org.gendan.partner.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.gendan.partner.file.FileCommands.CommitFile;
import org.gendan.partner.file.FileCommands.EditRows;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.registry.VisiblePartners;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of partners without systems: people bring and mend them. Uploads: {@link UploadRoute}. */
@Path("/partners/{partnerId}/files")
class FileResource {

  private final VisiblePartners partners;
  private final FileService service;
  private final CurrentCause cause;

  FileResource(VisiblePartners partners, FileService service, CurrentCause cause) {
    this.partners = partners;
    this.service = service;
    this.cause = cause;
  }

  @GET
  @RolesAllowed({AUDITOR, SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER})
  public Page<FileView> list(UUID partnerId, @BeanParam PageRequest page) {
    partners.of(partnerId);
    return service.page(partnerId, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({AUDITOR, SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER})
  public RestResponse<FileView> get(UUID partnerId, UUID id) {
    partners.of(partnerId);
    return answer(service.get(partnerId, id));
  }

  @GET
  @Path("/{id}/rows")
  @RolesAllowed({AUDITOR, SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER})
  public Page<RowView> rows(
      UUID partnerId,
      UUID id,
      @QueryParam("faulty") @DefaultValue("false") boolean faulty,
      @BeanParam PageRequest page) {
    partners.of(partnerId);
    return service.rows(partnerId, id, faulty, page);
  }

  @POST
  @Path("/{id}/edits")
  @Idempotent
  @RolesAllowed({SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER})
  public RestResponse<FileView> edit(
      UUID partnerId,
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid EditRows command) {
    return answer(service.edit(partner(partnerId), id, version, command));
  }

  @POST
  @Path("/{id}/commit")
  @Idempotent
  @RolesAllowed({SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER})
  public CommitView commit(
      UUID partnerId,
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid CommitFile command) {
    return service.commit(partner(partnerId), id, version, command, cause.actor());
  }

  @POST
  @Path("/{id}/discard")
  @Idempotent
  @RolesAllowed({SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER})
  public RestResponse<FileView> discard(
      UUID partnerId, UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return answer(service.discard(partner(partnerId).id(), id, version, cause.actor()));
  }

  private KnownPartner partner(UUID id) {
    return partners.of(id).active();
  }

  private static RestResponse<FileView> answer(FileView file) {
    return Answers.ok(file, file.version());
  }
}
