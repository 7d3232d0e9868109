import { Form } from '@remix-run/react'
import { PUBLISH_CHECKS } from '#app/domain/listings/publish-checks.ts'
import { looksText } from '#app/features/listings/looks-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface EnteredLook {
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}

/** Sends a listing back with what to change, in both languages. */
export function LookAnswer({ listingId, entered }: { listingId: number; entered: EnteredLook | null }) {
	const t = useText(looksText)
	const ticked = (entered?.values.wanting ?? '').split(' ')
	const faultOf = (name: string) => (entered?.faults[name] === undefined ? null : (t.faults.reasons ?? ''))
	return (
		<Disclosure summary={t.sendBack} open={entered !== null}>
			<Form method="post" noValidate className="grid gap-4">
				<input type="hidden" name="does" value="return" />
				<input type="hidden" name="listing" value={listingId} />
				<fieldset>
					<legend className="mb-1 text-sm font-semibold">{t.wanting}</legend>
					<div className="flex flex-wrap gap-2">
						{PUBLISH_CHECKS.map((check) => (
							<label
								key={check}
								className="flex min-h-11 items-center gap-2 rounded-lg border border-line px-3 text-sm has-checked:border-hill has-checked:bg-hill-soft"
							>
								<input
									type="checkbox"
									name="wanting"
									value={check}
									defaultChecked={ticked.includes(check)}
									className="size-4 accent-hill"
								/>
								{t.checks[check]}
							</label>
						))}
					</div>
				</fieldset>
				<TextAreaField
					name="reasonsZh"
					lang="zh"
					label={t.reasonsZh}
					hint={t.reasonsHint}
					defaultValue={entered?.values.reasonsZh}
					error={faultOf('reasonsZh')}
				/>
				<TextAreaField
					name="reasonsEn"
					lang="en"
					label={t.reasonsEn}
					defaultValue={entered?.values.reasonsEn}
					error={faultOf('reasonsEn')}
				/>
				<Button tone="danger" className="justify-self-start">
					{t.sendBack}
				</Button>
			</Form>
		</Disclosure>
	)
}
