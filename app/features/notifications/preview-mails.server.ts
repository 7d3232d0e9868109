import type { Language } from '#app/domain/language/bilingual.ts'
import { topicOf } from '#app/domain/notices/channels.ts'
import type { ToldLine } from '#app/domain/notices/notice-facts.ts'
import { drawNotice } from '#app/features/notifications/draw-notice.ts'
import { writeMailHtml, writeMailText } from '#app/features/notifications/write-mail.ts'
import type { World } from '#app/platform/world.ts'
import { findAnyNotice, listAllNotices } from '#db/queries/notices.ts'
import { voucherCodes } from '#db/queries/told-orders.ts'

const MOST = 200

/** The newest mails of everybody: only for a developer's own machine, where nobody else's are. */
export async function listMails(world: World, language: Language) {
	const rows = await listAllNotices(world.db, MOST)
	return rows.map((row) => {
		const { title } = drawNotice(row, { language, hrefOf: (path) => path, vouchers: new Map() })
		return { id: row.id, kind: row.kind, title, at: row.createdAt, travels: row.travels }
	})
}

/** A mail as text and HTML in a language; null when there is none of this id. */
export async function previewMail(world: World, id: number, language: Language) {
	const row = await findAnyNotice(world.db, id)
	if (!row) return null
	const lines = (row.params as { lines?: ToldLine[] }).lines ?? []
	const vouchers = await voucherCodes(
		world.db,
		lines.map((line) => line.id),
	)
	const hrefOf = (path: string) => world.origin + path
	const notice = drawNotice(row, { language, hrefOf, vouchers })
	const frame = { isGuest: false, preferencesUrl: topicOf(row.kind) ? hrefOf('/account/notices#preferences') : null }
	return { title: notice.title, text: writeMailText(notice, frame), html: writeMailHtml(notice, frame) }
}
