import { Form } from '@remix-run/react'
import { feedsText } from '#app/features/stays/feeds-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** A calendar that other programs may read: its address, a new one, or an end of it. */
export function GivenOut({
	title,
	lead,
	address,
	roomTypeId,
}: {
	title: string
	lead: string
	address: string | null
	/** Null: the sessions. */
	roomTypeId: number | null
}) {
	const t = useText(feedsText)
	return (
		<Card>
			<h3 className="font-semibold">{title}</h3>
			<p className="mb-3 text-sm text-soft">{lead}</p>
			{address ? <TextField key={address} label={t.address} name="address" readOnly defaultValue={address} /> : null}
			<Form method="post" className="flex flex-wrap items-center gap-3">
				<input type="hidden" name="room" value={roomTypeId ?? ''} />
				<Button name="deed" value="give" tone={address ? 'quiet' : 'primary'} size="s">
					{address ? t.giveAnew : t.give}
				</Button>
				{address ? (
					<>
						<Button name="deed" value="take-back" tone="danger" size="s">
							{t.takeBack}
						</Button>
						<span className="text-sm text-soft">{t.anewHint}</span>
					</>
				) : null}
			</Form>
		</Card>
	)
}
