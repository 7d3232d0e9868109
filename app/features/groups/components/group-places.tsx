import { groupsText } from '#app/features/groups/groups-text.ts'
import type { GroupView } from '#app/features/groups/components/group-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

const PLACE = 'flex items-center gap-3 rounded-lg border px-3 py-2'
const NUMBER = 'flex size-8 flex-none items-center justify-center rounded-full font-semibold tabular-nums'

/** The places of a group: those that are paid for with when, those being paid for, those that are free. */
export function GroupPlaces({ group }: { group: GroupView }) {
	const t = useText(groupsText)
	const format = useFormats()
	const { members, size, held, state, hours } = group
	const open = Array.from({ length: Math.max(0, size - members.length) }, (_, at) => members.length + at + 1)
	return (
		<Card className="self-start">
			<h2 className="mb-3 text-xl">{t.members(format.number(members.length), format.number(size))}</h2>
			<ol className="grid gap-2">
				{members.map((paidAt, at) => (
					<li key={at} className={`${PLACE} border-hill bg-hill-soft`}>
						<span className={`${NUMBER} bg-hill text-surface`} aria-hidden="true">
							{at + 1}
						</span>
						<span>
							{t.member(format.number(at + 1))}
							{at === 0 ? ` · ${t.opened}` : ''}
							<span className="block text-small text-soft">{t.paidAt(format.dateTime(paidAt))}</span>
						</span>
					</li>
				))}
				{state === 'OPEN'
					? open.map((place, at) => (
							<li key={place} className={`${PLACE} border-dashed border-line-strong text-soft`}>
								<span className={`${NUMBER} border border-line-strong`} aria-hidden="true">
									{place}
								</span>
								{at < held ? t.paying : t.free}
							</li>
						))
					: null}
			</ol>
			<p className="mt-3 text-small text-soft">{t.noNames}</p>
			<h2 className="mt-5 mb-2 text-lead font-strong">{t.rules}</h2>
			<ul className="grid list-disc gap-1 ps-5 text-small text-soft">
				{t.ruleList(format.number(hours), format.number(size)).map((rule) => (
					<li key={rule}>{rule}</li>
				))}
			</ul>
		</Card>
	)
}
