/** Numbers with the minute each is due at; the earliest comes out first. */
export class MinuteHeap {
	private readonly minutes: number[] = []
	private readonly items: number[] = []

	get size(): number {
		return this.items.length
	}

	push(minute: number, item: number): void {
		let at = this.items.length
		while (at > 0) {
			const above = (at - 1) >> 1
			if (this.minuteAt(above) <= minute) break
			this.set(at, this.minuteAt(above), this.itemAt(above))
			at = above
		}
		this.set(at, minute, item)
	}

	/** The earliest with its minute; throws when empty. */
	pop(): { minute: number; item: number } {
		const top = { minute: this.minuteAt(0), item: this.itemAt(0) }
		const minute = this.minutes.pop() ?? 0
		const item = this.items.pop() ?? 0
		if (this.items.length > 0) this.sink(minute, item)
		return top
	}

	private sink(minute: number, item: number): void {
		const size = this.items.length
		let at = 0
		for (;;) {
			const left = 2 * at + 1
			if (left >= size) break
			const right = left + 1
			const least = right < size && this.minuteAt(right) < this.minuteAt(left) ? right : left
			if (this.minuteAt(least) >= minute) break
			this.set(at, this.minuteAt(least), this.itemAt(least))
			at = least
		}
		this.set(at, minute, item)
	}

	private set(at: number, minute: number, item: number): void {
		this.minutes[at] = minute
		this.items[at] = item
	}

	private minuteAt(at: number): number {
		const minute = this.minutes[at]
		if (minute === undefined) throw new RangeError('nothing there')
		return minute
	}

	private itemAt(at: number): number {
		const item = this.items[at]
		if (item === undefined) throw new RangeError('nothing there')
		return item
	}
}
