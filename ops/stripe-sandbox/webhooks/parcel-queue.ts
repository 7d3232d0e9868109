export interface Parcel {
	eventId: string
	/** How often it was tried before. */
	attempts: number
	/** A second copy of a delivery: its fate changes nothing. */
	copy: boolean
}

/** Parcels that are ready to go, and parcels whose time is still to come. */
export interface ParcelQueue {
	push(parcel: Parcel, delayMs: number): void
	take(): Parcel | undefined
	isEmpty(): boolean
	clear(): void
}

/** `onReady` is called whenever a delayed parcel's time has come. */
export function createParcelQueue(onReady: () => void): ParcelQueue {
	const ready: Parcel[] = []
	const timers = new Set<NodeJS.Timeout>()
	return {
		push(parcel, delayMs) {
			if (delayMs <= 0) {
				ready.push(parcel)
				return
			}
			const timer = setTimeout(() => {
				timers.delete(timer)
				ready.push(parcel)
				onReady()
			}, delayMs)
			timers.add(timer)
		},
		take: () => ready.shift(),
		isEmpty: () => ready.length + timers.size === 0,
		clear: () => {
			for (const timer of timers) clearTimeout(timer)
			timers.clear()
			ready.length = 0
		},
	}
}
