import type { AddressChoice } from '#app/domain/checkout/address-choice.ts'
import { addressText } from '#app/ui/commerce/address-text.ts'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { FollowButton, followChoice } from '#app/ui/kit/follow-button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Where goods are sent: native selects from the province down, then the street line. */
export function AddressFields({
	address,
	line,
	update,
	isPlaceOnly = false,
	faults = {},
}: {
	address: AddressChoice
	line: string
	/** What the button says that asks for the next level. */
	update?: string
	/** The street line is somebody else's to write, and only kept. */
	isPlaceOnly?: boolean
	/** What is wrong with the place or the line, in words. */
	faults?: { region?: string | null; line?: string | null }
}) {
	const t = useText(addressText)
	const last = address.steps.at(-1)?.level
	return (
		<div className="grid gap-3">
			<div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
				{address.steps.map(({ level, choices, chosen }) => (
					<SelectField
						// Another choice above makes this another select.
						key={`${level}${choices[0]?.code ?? ''}`}
						name={level}
						label={t.levels[level]}
						empty={t.choose}
						choices={choices.map(({ code, name }) => ({ value: code, label: name }))}
						defaultValue={chosen ?? ''}
						onChange={followChoice}
						aria-invalid={level === last && faults.region ? true : undefined}
					/>
				))}
			</div>
			{faults.region ? <p className="-mt-2 text-small font-semibold text-danger">{faults.region}</p> : null}
			<p className="live:hidden">
				<FollowButton>{update ?? t.update}</FollowButton>
			</p>
			{isPlaceOnly ? (
				<input type="hidden" name="line" value={line} />
			) : (
				<TextField
					name="line"
					label={t.line}
					hint={t.lineHint}
					defaultValue={line}
					maxLength={200}
					autoComplete="street-address"
					error={faults.line}
				/>
			)}
		</div>
	)
}

/** The address kept out of sight while nothing is carried to it, for a buyer who changes back. */
export function KeptAddress({ address, line }: { address: AddressChoice; line: string }) {
	const chosen = address.steps.filter((step) => step.chosen !== null)
	return (
		<>
			{chosen.map((step) => (
				<input key={step.level} type="hidden" name={step.level} value={step.chosen ?? ''} />
			))}
			<input type="hidden" name="line" value={line} />
		</>
	)
}
