import { Form } from '@remix-run/react'
import { limitsText } from '#app/features/selling/limits-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface LimitsView {
	kind: 'product' | 'stay' | 'experience' | 'package'
	mostPerVisitor: number | null
	quota: { total: number; held: number; sold: number } | null
	sharedQuotas: number
}

function Standing({ limits: { quota, sharedQuotas } }: { limits: LimitsView }) {
	const t = useText(limitsText)
	const format = useFormats()
	const left = quota ? quota.total - quota.held - quota.sold : 0
	return (
		<p className="text-sm tabular-nums">
			{quota
				? t.standing({ sold: format.number(quota.sold), held: format.number(quota.held), left: format.number(left) })
				: t.noQuota}{' '}
			{sharedQuotas > 0 ? t.shared(sharedQuotas) : null}{' '}
			<a href="/seller/quotas" className="inline-block py-1 font-semibold text-hill hover:underline">
				{t.sharedLink}
			</a>
		</p>
	)
}

/** Both limits of a listing; what was entered and refused stays in the form. */
export function LimitsForm({
	limits,
	entered,
	faults,
}: {
	limits: LimitsView
	entered: Readonly<Record<string, string>> | null
	faults: Readonly<Record<string, string>>
}) {
	const t = useText(limitsText)
	const unit = t.units[limits.kind]
	const faultOf = (field: string) => (faults[field] === undefined ? null : t.faults[faults[field]])
	return (
		<Card className="max-w-2xl">
			<Form method="post" noValidate className="grid gap-5">
				<TextField
					label={t.visitor(unit)}
					hint={t.visitorHint}
					name="mostPerVisitor"
					inputMode="numeric"
					defaultValue={entered?.mostPerVisitor ?? limits.mostPerVisitor ?? ''}
					error={faultOf('mostPerVisitor')}
				/>
				<div className="grid gap-2">
					<TextField
						label={t.quota(unit)}
						hint={limits.kind === 'stay' ? `${t.quotaHint} ${t.stayNote}` : t.quotaHint}
						name="quota"
						inputMode="numeric"
						defaultValue={entered?.quota ?? limits.quota?.total ?? ''}
						error={faultOf('quota')}
					/>
					<Standing limits={limits} />
				</div>
				<div>
					<Button>{t.save}</Button>
				</div>
			</Form>
		</Card>
	)
}
