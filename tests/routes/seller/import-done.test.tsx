import { expect, test } from 'vitest'
import { IMPORT_KINDS } from '#app/domain/imports/import-kind.ts'
import * as page from '#app/routes/seller/import.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

const DONE_AT = {
	shipments: '/seller/shipments?which=way',
	...{ stock: '/seller/stock', rates: '/seller/calendar' },
	...{ products: '/seller/listings#drafts', ads: '/seller/campaigns' },
}

test.each(IMPORT_KINDS)('a file of %s that took effect leads to what it changed; one that waits does not', (kind) => {
	const run = {
		...{ id: 1, kind, fileName: 'a.csv', refusal: null, lineCount: 2, stagedCount: 2, faultCount: 0, ignored: [] },
		...{ appliedCount: null, changeCount: 2, createdAt: '2026-05-01T02:00:00Z' },
	}
	const drawn = (state: string, language: 'zh' | 'en') =>
		drawPage(page.default, {
			language,
			read: { view: { run: { ...run, state }, faulty: [], good: [] }, isBusy: false },
		})
	for (const language of ['zh', 'en'] as const) {
		expect(drawn('APPLIED', language)).toContain(`href="${DONE_AT[kind]}"`)
		expect(drawn('STAGED', language)).not.toContain(`href="${DONE_AT[kind]}"`)
	}
})
