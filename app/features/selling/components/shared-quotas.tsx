import { Form } from '@remix-run/react'
import { sharedQuotasText } from '#app/features/selling/shared-quotas-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface ShownListing {
	id: number
	kind: 'product' | 'stay' | 'experience' | 'package'
	titleZh: string
	titleEn: string
}

interface ShownQuota {
	id: number
	name: string
	total: number
	held: number
	sold: number
	draws: { listingId: number; units: number }[]
}

/** What the action answers to a form that was not saved. */
export interface QuotaAnswer {
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}

interface Props {
	listings: readonly ShownListing[]
	answer: QuotaAnswer | null
}

const isOwn = (answer: QuotaAnswer | null, id: number | null) =>
	answer !== null && (answer.values.id ?? '') === String(id ?? '')

function useTitles() {
	const language = useLanguage()
	return ({ titleZh, titleEn }: ShownListing) => (language === 'zh' ? titleZh || titleEn : titleEn || titleZh)
}

/** Fields of one form: as entered when it was this one that was sent, else as saved. */
function useQuotaFields(entered: QuotaAnswer | null) {
	const t = useText(sharedQuotasText)
	return (name: string, saved: string | number) => {
		const fault = entered?.faults[name]
		return {
			name,
			defaultValue: entered ? (entered.values[name] ?? '') : String(saved),
			error: fault === undefined ? null : (t.faults[fault] ?? t.faults.form ?? fault),
		}
	}
}

type FieldOf = ReturnType<typeof useQuotaFields>

function DrawFields({
	listings,
	draws,
	field,
	fault,
}: {
	listings: Props['listings']
	draws: ShownQuota['draws']
	field: FieldOf
	fault: string | undefined
}) {
	const t = useText(sharedQuotasText)
	const titleOf = useTitles()
	return (
		<fieldset className="grid gap-3">
			<legend className="mb-1 text-sm font-semibold">{t.draws}</legend>
			<p className="max-w-2xl text-sm text-soft">{t.drawsHint}</p>
			{fault ? <p className="text-sm font-semibold text-danger">{t.faults[fault]}</p> : null}
			<div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2">
				{listings.map((listing) => (
					<TextField
						key={listing.id}
						inputMode="numeric"
						label={
							<>
								{titleOf(listing)} <span className="font-normal text-soft">{t.units[listing.kind]}</span>
							</>
						}
						{...field(`units-${listing.id}`, draws.find(({ listingId }) => listingId === listing.id)?.units ?? '')}
					/>
				))}
			</div>
		</fieldset>
	)
}

const NEW = { name: '', total: '', draws: [] }

function QuotaForm({ quota, listings, answer }: Props & { quota: ShownQuota | null }) {
	const t = useText(sharedQuotasText)
	const id = quota ? quota.id : null
	const { name, total, draws } = quota ?? NEW
	const entered = isOwn(answer, id) ? answer : null
	const field = useQuotaFields(entered)
	return (
		<Form method="post" noValidate className="grid gap-4">
			<input type="hidden" name="id" value={id ?? ''} />
			<div className="grid items-start gap-4 sm:grid-cols-2">
				<TextField label={t.name} hint={t.nameHint} {...field('name', name)} />
				<TextField inputMode="numeric" label={t.total} hint={t.totalHint} {...field('total', total)} />
			</div>
			<DrawFields listings={listings} draws={draws} field={field} fault={entered?.faults.draws} />
			<Button className="justify-self-start" tone={quota ? 'quiet' : 'primary'}>
				{quota ? t.save : t.add}
			</Button>
		</Form>
	)
}

function EndForm({ id }: { id: number }) {
	const t = useText(sharedQuotasText)
	return (
		<Form method="post" className="mt-4 flex flex-wrap items-center gap-3 border-t border-line pt-4">
			<input type="hidden" name="intent" value="end" />
			<input type="hidden" name="id" value={id} />
			<Button tone="quiet">{t.end}</Button>
			<span className="text-sm text-soft">{t.endHint}</span>
		</Form>
	)
}

function Summary({ quota, listings }: { quota: ShownQuota; listings: Props['listings'] }) {
	const t = useText(sharedQuotasText)
	const format = useFormats()
	const titleOf = useTitles()
	const { total, sold, held } = quota
	const left = total - sold - held
	const titles = listings.filter(({ id }) => quota.draws.some((it) => it.listingId === id)).map(titleOf)
	const [totals, solds, helds, lefts] = [total, sold, held, left].map((it) => format.number(it))
	return (
		<span className="grid flex-1 gap-1">
			<span className="flex flex-wrap items-center gap-2">
				{quota.name}
				{left <= 0 ? <Badge tone="persimmon">{t.full}</Badge> : null}
			</span>
			<span className="text-sm font-normal text-soft tabular-nums">
				{t.standing({ total: totals ?? '', sold: solds ?? '', held: helds ?? '', left: lefts ?? '' })}
			</span>
			{titles.length > 0 ? (
				<span className="text-sm font-normal text-soft">{t.sharedBy(format.list(titles))}</span>
			) : null}
		</span>
	)
}

/** An enterprise's shared quotas, each with how it stands and a form of its own, and one for another. */
export function SharedQuotas({ quotas, listings, answer }: Props & { quotas: readonly ShownQuota[] }) {
	const t = useText(sharedQuotasText)
	return (
		<div className="grid gap-3">
			{quotas.length === 0 ? <p className="text-soft">{t.none}</p> : null}
			{quotas.map((quota) => (
				<Disclosure
					key={quota.id}
					open={isOwn(answer, quota.id)}
					summary={<Summary quota={quota} listings={listings} />}
				>
					<QuotaForm quota={quota} listings={listings} answer={answer} />
					<EndForm id={quota.id} />
				</Disclosure>
			))}
			{listings.length < 2 ? (
				<p className="text-soft">{t.noListings}</p>
			) : (
				<Disclosure summary={`+ ${t.add}`} open={quotas.length === 0 || isOwn(answer, null)}>
					<QuotaForm quota={null} listings={listings} answer={answer} />
				</Disclosure>
			)}
		</div>
	)
}
