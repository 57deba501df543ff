/** The mark of a policy that was checked. */

/**
 * The mark that `define…Policy` and `read…Policy` put on a policy. It exists in types only: plain JSON,
 * and a checked policy that was spread and changed, do not have it and must be checked (again).
 *
 * @typeParam Format - the format the policy was checked for
 */
export declare abstract class Checked<Format extends string> {
  private readonly checkedAs: Format;
}

/** Which policy made a decision. */
export interface PolicyStamp {
  /** The id of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
}
