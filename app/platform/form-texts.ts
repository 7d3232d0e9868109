/** A part longer than this is no text that anybody typed. */
const MOST_PART_BYTES = 512 * 1024
const MOST_PARTS = 200

/** The one text of a part of a form: its name and what was typed; null for a file. */
function textIn(part: Buffer): [string, string] | null {
	const end = part.indexOf('\r\n\r\n')
	if (end < 0) return null
	const head = part.subarray(0, end).toString()
	const name = /[; ]name="([^"]*)"/i.exec(head)?.[1]
	return name === undefined || /[; ]filename\*?=/i.test(head) ? null : [name, part.subarray(end + 4).toString()]
}

/** Picks the texts out of a form while its bytes come by; its files are let go of, however large they are. */
export class FormTexts {
	readonly form = new FormData()
	readonly #mark: Buffer | null
	#part = Buffer.from('\r\n')
	#parts = 0
	#isTooLong = false

	constructor(contentType: string) {
		const [, quoted, plain] = /^multipart\/form-data\b.*\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? []
		const boundary = quoted ?? plain
		this.#mark = boundary ? Buffer.from(`\r\n--${boundary}`) : null
	}

	feed(chunk: Uint8Array): void {
		const mark = this.#mark
		if (!mark || this.#parts >= MOST_PARTS) return
		this.#part = Buffer.concat([this.#part, chunk])
		for (let at = this.#part.indexOf(mark); at >= 0; at = this.#part.indexOf(mark)) {
			this.#take(this.#part.subarray(0, at))
			this.#part = this.#part.subarray(at + mark.length)
		}
		if (this.#part.length <= MOST_PART_BYTES) return
		this.#isTooLong = true
		// The next mark may have begun.
		this.#part = this.#part.subarray(1 - mark.length)
	}

	#take(part: Buffer): void {
		const text = this.#isTooLong || this.#parts >= MOST_PARTS ? null : textIn(part)
		if (text) this.form.append(...text)
		this.#parts++
		this.#isTooLong = false
	}
}
