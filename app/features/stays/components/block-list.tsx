import { Form } from '@remix-run/react'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ListedBlock {
	id: number
	night: string
	units: number
	reason: string
}

/** What is kept back, night by night, each with the way back. */
export function BlockList({ roomTypeId, blocks }: { roomTypeId: number; blocks: readonly ListedBlock[] }) {
	const t = useText(calendarText)
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{blocks.map((block) => (
					<li key={block.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-2">
						<span>
							<span className="font-semibold">{format.dayWeekday(block.night)}</span> × {block.units}
							<span className="block text-sm text-soft">{block.reason}</span>
						</span>
						<Form method="post">
							<input type="hidden" name="room" value={roomTypeId} />
							<input type="hidden" name="block" value={block.id} />
							<Button name="deed" value="unblock" tone="quiet" size="s">
								{t.unblock}
							</Button>
						</Form>
					</li>
				))}
			</ul>
		</Card>
	)
}
