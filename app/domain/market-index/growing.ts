/** Numbers of which nobody knows beforehand how many there will be. */
export class Growing<Column extends Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>> {
	#make: new (length: number) => Column
	#numbers: Column
	length = 0

	constructor(make: new (length: number) => Column) {
		this.#make = make
		this.#numbers = new make(1024)
	}

	/** Room for so many more, to be written from the place it gives on. */
	reserve(count: number): { column: Column; from: number } {
		const from = this.length
		this.length += count
		if (this.length > this.#numbers.length) {
			const larger = new this.#make(Math.max(this.length, Math.ceil(this.#numbers.length * 1.6)))
			larger.set(this.#numbers)
			this.#numbers = larger
		}
		return { column: this.#numbers, from }
	}

	/** What is there, without what was reserved beyond. */
	whole(): Column {
		return this.#numbers.slice(0, this.length) as Column
	}

	/** The same without a copy, to be read before more is added. */
	view(): Column {
		return this.#numbers.subarray(0, this.length) as Column
	}
}
