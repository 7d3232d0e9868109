import type { Language } from '#app/domain/language/bilingual.ts'
import type { ExportOutcome } from '#app/features/privacy/export-person.server.ts'
import { privacyPageText } from '#app/features/privacy/privacy-page-text.ts'

const MINUTE_S = 60

/** An export as a download that nobody keeps on the way, or why there is none. */
export function answerExport(result: ExportOutcome, language: Language): Response {
	const t = privacyPageText[language]
	switch (result.outcome) {
		case 'exported':
			return new Response(new Uint8Array(result.bytes), {
				headers: {
					'Content-Type': 'application/zip',
					'Content-Disposition': `attachment; filename="${result.name}"`,
					'Cache-Control': 'no-store',
				},
			})
		case 'too-many': {
			const { retryAfterSeconds } = result
			throw Response.json(
				{ message: t.tooMany(Math.ceil(retryAfterSeconds / MINUTE_S)), language },
				{ status: 429, headers: { 'Retry-After': String(retryAfterSeconds), 'Cache-Control': 'no-store' } },
			)
		}
		case 'not-a-guest':
			throw Response.json({ message: t.notGuest, language }, { status: 404 })
	}
}
