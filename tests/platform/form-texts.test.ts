import { expect, test } from 'vitest'
import { FormTexts } from '#app/platform/form-texts.ts'
import { readUpload } from '#app/platform/http.ts'

/** A form as a browser sends it: what is typed before and after a file. */
function formWith(file: Buffer): FormData {
	const form = new FormData()
	form.set('words', '山里的茶\r\n--not the end')
	form.set('photo', new File([new Uint8Array(file)], 'tea.jpg', { type: 'image/jpeg' }))
	form.set('empty', new File([], 'nothing.jpg'))
	form.append('keep', 'a')
	form.append('keep', 'b')
	form.set('does', 'add')
	return form
}

const TYPED = [
	['words', '山里的茶\r\n--not the end'],
	['keep', 'a'],
	['keep', 'b'],
	['does', 'add'],
]
const requestOf = (form: FormData) => new Request('http://site.test/', { method: 'POST', body: form })

test('what was typed is found whatever pieces a form comes in, and no file is', async () => {
	const request = requestOf(formWith(Buffer.from('\r\n--\r\n\r\nname="no"')))
	const type = request.headers.get('content-type') ?? ''
	const bytes = Buffer.from(await request.arrayBuffer())
	for (let size = 1; size < 40; size++) {
		const texts = new FormTexts(type)
		for (let at = 0; at < bytes.length; at += size) texts.feed(bytes.subarray(at, at + size))
		expect([...texts.form]).toEqual(TYPED)
	}
})

test('of a form that is too large the texts are kept alone, whether it says so at once or not', async () => {
	const large = Buffer.alloc(3 * 1024 * 1024, '\r\n--')
	const told = requestOf(formWith(large))
	told.headers.set('content-length', '4000000')
	for (const request of [told, requestOf(formWith(large))]) {
		const { form, isTooLarge } = await readUpload(request, 1024 * 1024)
		expect([isTooLarge, ...form]).toEqual([true, ...TYPED])
	}
	const fits = await readUpload(requestOf(formWith(large)), 4 * 1024 * 1024)
	expect([fits.isTooLarge, (fits.form.get('photo') as File).size]).toEqual([false, large.length])
})

test('a text longer than anybody types is let go of, and those after it are not', () => {
	const texts = new FormTexts('multipart/form-data; boundary="x y"')
	const part = (name: string, text: string) =>
		texts.feed(Buffer.from(`--x y\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`))
	part('first', '1')
	part('long', 'x'.repeat(600_000))
	part('last', '2')
	texts.feed(Buffer.from('--x y--\r\n'))
	expect([...texts.form]).toEqual([
		['first', '1'],
		['last', '2'],
	])
})

test('what is no such form, or broken, has no texts', () => {
	for (const [type, bytes] of [
		['', 'a=1'],
		['application/x-www-form-urlencoded', 'a=1'],
		['multipart/form-data', '--x\r\n\r\n'],
		['multipart/form-data; boundary=x', '--x\r\nname="a"\r\n--x\r\n\r\n1\r\n--x--'],
	] as const) {
		const texts = new FormTexts(type)
		texts.feed(Buffer.from(bytes))
		expect([...texts.form]).toEqual([])
	}
})
