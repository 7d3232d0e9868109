import { readTalk } from '#app/features/letters/read-letters.server.ts'
import { readReportedLetter } from '#app/features/letters/report-letter.server.ts'
import type { Writer } from '#app/features/letters/write-letter.server.ts'
import type { World } from '#app/platform/world.ts'

const idIn = (text: string | null): number | null =>
	text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null

/** The letter that an address wants reported; null for none. */
export const reportedIn = (request: Request): number | null => idIn(new URL(request.url).searchParams.get('report'))

/** All that the page of a talk shows, as its address asks for it; null where there is nothing to be shown. */
export async function readTalkPage(world: World, writer: Pick<Writer, 'talk' | 'side'>, request: Request) {
	const { searchParams } = new URL(request.url)
	const id = reportedIn(request)
	const quoted = id === null ? null : await readReportedLetter(world, { ...writer, id })
	if (id !== null && quoted === null) return null
	const before = idIn(searchParams.get('before'))
	const talk = await readTalk(world, writer, before)
	if (!talk) return null
	const said = searchParams.get('said')
	return {
		...{ talk, quoted, isOlder: before !== null },
		said: said === 'sent' || said === 'reported' ? (said as 'sent' | 'reported') : null,
	}
}
