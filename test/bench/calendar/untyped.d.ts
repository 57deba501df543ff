/** What the benchmark calls of packages that carry no types. */

declare module 'luxon-business-days' {
  interface BusinessDateTime {
    setupBusiness(options: { holidayMatchers: readonly never[] }): void;
    plusBusiness(options: { days: number }): BusinessDateTime;
    toISO(): string;
  }
  const luxonBusinessDays: {
    readonly DateTime: {
      utc(): BusinessDateTime;
      fromISO(text: string, options: { zone: 'utc' }): BusinessDateTime;
    };
  };
  export default luxonBusinessDays;
}
