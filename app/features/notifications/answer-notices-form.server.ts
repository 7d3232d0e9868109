import { markAllRead, openNotice } from '#app/features/notifications/read-notices.server.ts'
import type { World } from '#app/platform/world.ts'
import type { NoticeBox } from '#db/queries/notices.ts'

export type NoticesAnswer =
	| { outcome: 'opened'; path: string }
	| { outcome: 'marked' }
	| { outcome: 'not-there' }
	| { outcome: 'not-understood' }

const numberIn = (value: FormDataEntryValue | null) =>
	typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null

/** Does what a page of notices asks for: opens one, or marks all read that it showed. */
export async function answerNoticesForm(world: World, box: NoticeBox, form: FormData): Promise<NoticesAnswer> {
	const [open, upTo] = [numberIn(form.get('open')), numberIn(form.get('upTo'))]
	if (open !== null) {
		const path = await openNotice(world, box, open)
		return path === null ? { outcome: 'not-there' } : { outcome: 'opened', path }
	}
	if (upTo === null) return { outcome: 'not-understood' }
	await markAllRead(world, box, upTo)
	return { outcome: 'marked' }
}
