import type { Fault, FaultTopic } from './fault';

/** The faults found so far, in the order in which the manifest is read. */
export class FaultList {
  private readonly found: Fault[] = [];

  public get faults(): readonly Fault[] {
    return this.found;
  }

  /** Notes what the API server rejects; `undefined` as the message means that nothing is wrong. */
  public error(field: string, message: string | undefined, topic: FaultTopic = 'other', remedy?: string): void {
    if (message === undefined) return;
    this.found.push({ field, message, severity: 'error', topic, ...(remedy !== undefined && { remedy }) });
  }

  /** Notes a fault that may occur in several fields of the object, and is reported only once. */
  public errorOnce(field: string, message: string | undefined): void {
    if (message === undefined) return;
    this.found.push({ field, message, severity: 'error', topic: 'other', cause: message });
  }

  /** Notes what the API server accepts with a warning. */
  public warning(field: string, message: string): void {
    this.found.push({ field, message, severity: 'warning', topic: 'other' });
  }
}
