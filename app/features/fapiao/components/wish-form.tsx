import { Form } from '@remix-run/react'
import { fapiaoText } from '#app/features/fapiao/fapiao-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What came of a request for this part: what was entered is kept. */
export interface WishAnswer {
	problem: string | null
	faults: Record<string, string>
	values: Record<string, string>
}

/** Asks for a fapiao. Which fields show follows the chosen kind by style alone, so that it needs no script. */
export function WishForm({
	part,
	orderNumber,
	answer,
}: {
	part: { sellerOrderId: number; currency: string; leftMinor: number; email: string }
	orderNumber: string
	answer: WishAnswer | null
}) {
	const t = useText(fapiaoText)
	const { money } = useFormats()
	const values = answer?.values ?? {}
	const fault = (name: string) => t.faults[answer?.faults[name] ?? ''] ?? null
	const kind = values.kind === 'COMPANY' ? 'COMPANY' : 'PERSONAL'
	return (
		<div className="mt-2">
			<Disclosure summary={t.ask(money(part.leftMinor, part.currency))} open={answer !== null}>
				{answer?.problem ? (
					<Notice tone="warn" className="mb-3">
						{t.faults[answer.problem]}
					</Notice>
				) : null}
				<p className="mb-3 text-sm text-soft">{t.askLead}</p>
				<Form
					method="post"
					action={`/orders/${orderNumber}/papers#fapiao-${part.sellerOrderId}`}
					className="group grid gap-3"
				>
					<input type="hidden" name="part" value={part.sellerOrderId} />
					<fieldset>
						<legend className="text-sm font-semibold">{t.titleKind}</legend>
						<div className="flex flex-wrap gap-x-6">
							{(['PERSONAL', 'COMPANY'] as const).map((value) => (
								<CheckboxField
									key={value}
									type="radio"
									name="kind"
									value={value}
									label={t.kinds[value]}
									defaultChecked={value === kind}
								/>
							))}
						</div>
					</fieldset>
					<div className="group-has-[[value=COMPANY]:checked]:hidden">
						<TextField
							name="person"
							label={t.person}
							maxLength={100}
							defaultValue={values.person}
							error={fault('person')}
						/>
					</div>
					<div className="hidden gap-3 group-has-[[value=COMPANY]:checked]:grid sm:grid-cols-2">
						<TextField
							name="company"
							label={t.company}
							maxLength={100}
							defaultValue={values.company}
							error={fault('company')}
						/>
						<TextField
							name="taxNumber"
							label={t.taxNumber}
							hint={t.taxNumberHint}
							maxLength={30}
							autoCapitalize="characters"
							autoComplete="off"
							defaultValue={values.taxNumber}
							error={fault('taxNumber')}
						/>
					</div>
					<TextField
						name="email"
						type="email"
						label={t.email}
						hint={t.emailHint}
						maxLength={254}
						defaultValue={values.email ?? part.email}
						error={fault('email')}
					/>
					<Button name="intent" value="fapiao" className="justify-self-start">
						{t.send}
					</Button>
				</Form>
			</Disclosure>
		</div>
	)
}
