import { expect, test } from 'vitest'
import { placementForm } from '#app/features/sharing/placement-form.ts'

test('what a code opens is given by its last part or by the whole address of its page, as it is copied', () => {
	const read = (listing: string) => placementForm.safeParse({ label: 'Table 2', purpose: 'table', listing })
	const whole = 'https://site.test/products/white-tea'
	for (const given of [
		'white-tea',
		whole,
		`${whole}/`,
		`${whole}?lang=en&utm_source=ad`,
		`${whole}#reviews`,
		'/products/white-tea',
	])
		expect(read(given).data?.listing).toBe('white-tea')
	for (const given of ['', 'https://site.test/', 'White Tea']) expect(read(given).success).toBe(false)
})
