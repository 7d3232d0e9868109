import type { Buyer } from '#app/domain/accounts/roles.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { helloEn, helloZh } from '#app/domain/notices/greeting.ts'
import type { ToldLine, ToldOrder } from '#app/domain/notices/notice-facts.ts'
import { type DrawnNotice, drawNotice } from '#app/features/notifications/draw-notice.ts'
import type { World } from '#app/platform/world.ts'
import { mutedTopics } from '#db/queries/notice-people.ts'
import {
	countNotices,
	findOwnNotice,
	listNotices,
	markRead,
	type NoticeBox,
	type NoticeRow,
} from '#db/queries/notices.ts'
import { voucherCodes } from '#db/queries/told-orders.ts'

const PER_PAGE = 20

const inSite = (path: string) => path

/** The first sentence that says something, as a sentence of its own: what a colon leads to is not shown with it. */
function leadOf({ say, language }: DrawnNotice, row: NoticeRow): string {
	const { order } = row.params as { order?: ToldOrder }
	const hello = order && (language === 'zh' ? helloZh : helloEn)(order)
	const lead = say.find((sentence) => sentence !== hello) ?? ''
	const alone = lead.replace(/：$/, '。').replace(/:$/, '.')
	return alone.charAt(0).toUpperCase() + alone.slice(1)
}

function entryOf(row: NoticeRow, language: Language) {
	const notice = drawNotice(row, { language, hrefOf: inSite, vouchers: new Map() })
	return { id: row.id, title: notice.title, lead: leadOf(notice, row), at: row.createdAt, isRead: row.readAt !== null }
}

/** A page of a box in the visitor's language, the newest first. */
export async function readNotices(world: World, box: NoticeBox, view: { language: Language; page: number }) {
	const offset = (view.page - 1) * PER_PAGE
	const [rows, counts] = await Promise.all([
		listNotices(world.db, box, { limit: PER_PAGE, offset }),
		countNotices(world.db, box),
	])
	const entries = rows.map((row) => entryOf(row, view.language))
	return {
		entries,
		...counts,
		page: view.page,
		newestId: counts.newestId ?? 0,
		pageCount: Math.max(1, Math.ceil(counts.total / PER_PAGE)),
	}
}

/** How many notices of a box are unread. */
export async function countUnreadIn(world: World, box: NoticeBox): Promise<number> {
	return (await countNotices(world.db, box)).unread
}

const inBox = (row: { box: NoticeBox }, box: NoticeBox) =>
	row.box.audience === box.audience && row.box.enterpriseId === box.enterpriseId

/** A notice of a box, whole; null for what is not in it. */
export async function readNotice(world: World, box: NoticeBox, id: number, language: Language) {
	const row = await findOwnNotice(world.db, box.accountId, id)
	if (!row || !inBox(row, box)) return null
	const lines = (row.params as { lines?: ToldLine[] }).lines ?? []
	const codes = row.audience === 'BUYER' ? lines.map((line) => line.id) : []
	const vouchers = await voucherCodes(world.db, codes)
	await markRead(world.db, row.box, { id }, world.now())
	const notice = drawNotice(row, { language, hrefOf: inSite, vouchers })
	return { notice, at: row.createdAt, travels: row.travels }
}

/** Marks a notice read and gives where it leads to; null when it is not in this box. */
export async function openNotice(world: World, box: NoticeBox, id: number): Promise<string | null> {
	const row = await findOwnNotice(world.db, box.accountId, id)
	if (!row) return null
	await markRead(world.db, row.box, { id }, world.now())
	return row.link
}

/** Marks all of a box read that its reader has seen. */
export async function markAllRead(world: World, box: NoticeBox, upTo: number): Promise<void> {
	await markRead(world.db, box, { upTo }, world.now())
}

/** Whether steps of parcels come by mail. */
export async function readPreferences(world: World, { accountId }: Buyer): Promise<{ mailsParcelSteps: boolean }> {
	return { mailsParcelSteps: !(await mutedTopics(world.db, accountId)).includes('PARCEL_STEPS') }
}
