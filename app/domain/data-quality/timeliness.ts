/** 1 until the successor is due, falling in a line to 0 when the datum expires; all in one unit of time. */
export function timeliness(now: number, successorDue: number, expires: number): number {
	if (now >= expires) return 0
	return now <= successorDue ? 1 : (expires - now) / (expires - successorDue)
}
