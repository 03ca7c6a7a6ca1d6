import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../server/src/protocol.ts';

/** The server's own requests, typed. The features know the server by this face alone. */
export class CapstoneServer {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  check(): Promise<void> {
    return this.#request(protocol.checkRequest, {});
  }

  scaffold(params: protocol.ScaffoldParams): Promise<protocol.ScaffoldResult> {
    return this.#request(protocol.scaffoldRequest, params);
  }

  deliverables(params: protocol.DeliverablesParams): Promise<readonly protocol.DeliverableChoice[]> {
    return this.#request(protocol.deliverablesRequest, params);
  }

  template(params: protocol.TemplateParams): Promise<protocol.TemplateResult> {
    return this.#request(protocol.templateRequest, params);
  }

  insertMissing(params: protocol.InsertMissingParams): Promise<protocol.InsertMissingResult> {
    return this.#request(protocol.insertMissingRequest, params);
  }

  marker(params: protocol.MarkerParams): Promise<protocol.MarkerResult> {
    return this.#request(protocol.markerRequest, params);
  }

  mark(params: protocol.MarkParams): Promise<protocol.MarkerResult> {
    return this.#request(protocol.markRequest, params);
  }

  rubricAt(params: protocol.RubricAtParams): Promise<protocol.RubricAtResult | null> {
    return this.#request(protocol.rubricAtRequest, params);
  }

  report(params: protocol.ReportParams): Promise<protocol.ReportResult> {
    return this.#request(protocol.reportRequest, params);
  }

  fedSections(params: protocol.FedSectionsParams): Promise<readonly protocol.FedSection[]> {
    return this.#request(protocol.fedSectionsRequest, params);
  }

  compare(params: protocol.CompareParams): Promise<protocol.Comparison | null> {
    return this.#request(protocol.compareRequest, params);
  }

  sectionVersion(params: protocol.SectionVersionParams): Promise<protocol.SectionVersion | null> {
    return this.#request(protocol.sectionVersionRequest, params);
  }

  /** Waits for a server that is still starting, so that a command may be the first thing a user does. */
  async #request<Result>(method: string, params: object): Promise<Result> {
    await this.#client.start();
    try {
      return await this.#client.sendRequest<Result>(method, params);
    } catch (error) {
      if (this.#client.isRunning()) throw error;
      throw new Error('The checks ended before they could answer. Nothing was written; please try again.', {
        cause: error,
      });
    }
  }
}
