import type { Buyer } from '#app/domain/accounts/roles.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { answerNoticesForm } from '#app/features/notifications/answer-notices-form.server.ts'
import { readNotice } from '#app/features/notifications/read-notices.server.ts'
import type { World } from '#app/platform/world.ts'
import { findOwnNotice, type NoticeBox } from '#db/queries/notices.ts'

const goTo = (path: string) => new Response(null, { status: 303, headers: { Location: path } })

/** Answers the form of a box's page at `path`: leads to what was opened, or back to the page. */
export async function answerNotices(world: World, box: NoticeBox, form: FormData, path: string): Promise<Response> {
	const result = await answerNoticesForm(world, box, form)
	switch (result.outcome) {
		case 'opened':
			return goTo(result.path)
		case 'marked':
			return goTo(path)
		case 'not-there':
			return new Response(null, { status: 404 })
		case 'not-understood':
			return new Response(null, { status: 400 })
	}
}

const idIn = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

/** The notice of a box that an address names; there is no other in its place. */
export async function serveNotice(world: World, box: NoticeBox, id: string | undefined, language: Language) {
	const page = await readNotice(world, box, idIn(id), language)
	if (!page) throw new Response(null, { status: 404 })
	return page
}

/** Where a notice of an account is read that lies in one of its offices; null for one of its own, and for another's. */
export async function findOfficeOfNotice(world: World, { accountId }: Buyer, text: string | undefined) {
	const id = idIn(text)
	const row = await findOwnNotice(world.db, accountId, id)
	if (row?.audience === 'ADMINISTRATOR') return `/admin/notices/${id}`
	return row?.audience === 'SELLER' ? `/seller/notices/${id}?enterprise=${row.box.enterpriseId}` : null
}
