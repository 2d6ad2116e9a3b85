/** The guests that may move, as columns: one row a guest, its loads in the resources' own units, one number a resource. */
export interface GuestRows {
  readonly ids: readonly string[];
  readonly loads: Float64Array;
  /** Row of the host that each is on. */
  readonly host: Int32Array;
  /** Expected time of its move, in seconds, at the speed of its present host's link. */
  readonly seconds: Float64Array;
  /** What is promised to each. */
  readonly memoryBytes: Float64Array;
  readonly vcpus: Float64Array;
  /** Guests of each host. */
  readonly onHost: readonly (readonly number[])[];
}
