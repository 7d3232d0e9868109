const ALWAYS_LOW = 2

/** Whether what is left of a stock would not last another week like the last one, or is almost nothing. */
export const runsLow = ({ left, soldInWeek }: { left: number; soldInWeek: number }): boolean =>
	left <= ALWAYS_LOW || left < soldInWeek
