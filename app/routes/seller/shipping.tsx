import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { RatesForm } from '#app/features/selling/components/rates-form.tsx'
import { RatesPreview } from '#app/features/selling/components/rates-preview.tsx'
import { temperatureIn, TEMPERATURE_CLASSES } from '#app/features/selling/rate-fields-form.ts'
import { readRatesForm } from '#app/features/selling/rates-form.ts'
import { ratesText } from '#app/features/selling/rates-text.ts'
import { readShippingRates, setShippingRates } from '#app/features/selling/set-shipping-rates.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: ratesText[language].title, isPrivate: true }))

const classOf = (request: Request) => temperatureIn(new URL(request.url).searchParams.get('class'))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const temperature = classOf(request)
	return { temperature, ...(await readShippingRates(office, seller, temperature)) }
}

interface Answer {
	values: Record<string, string>
	faults: Record<string, string>
	/** Worked out and not saved. */
	preview: ZoneFees | null
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const temperature = classOf(request)
	const values = enteredValues(await request.formData())
	const answer = (parts: Partial<Answer>, status: number) =>
		data({ values, faults: {}, preview: null, ...parts } as Answer, status)
	const saved = () => redirect(`/seller/shipping?class=${temperature}&saved=1`, 303)
	if (values.intent === 'market') {
		await setShippingRates(office, seller, { temperature, fees: null })
		throw saved()
	}
	const reading = readRatesForm(values)
	if (!reading.ok) return answer({ faults: reading.faults }, 400)
	if (values.intent === 'preview') return answer({ preview: reading.fees }, 200)
	const result = await setShippingRates(office, seller, { temperature, fees: reading.fees })
	switch (result.outcome) {
		case 'set':
			throw saved()
		case 'refused':
			return answer({ faults: Object.fromEntries(result.faults.map((it) => [`${it.zone}.zone`, it.fault])) }, 400)
	}
}

function InUse({ isOwn }: { isOwn: boolean }) {
	const t = useText(ratesText)
	return (
		<div className="my-4 flex flex-wrap items-center justify-between gap-3">
			<p className="font-semibold">{isOwn ? t.usesOwn : t.usesMarket}</p>
			{isOwn ? (
				<Form method="post">
					<Button name="intent" value="market" tone="quiet" size="s">
						{t.useMarket}
					</Button>
				</Form>
			) : null}
		</div>
	)
}

/** What became of the last submit, when something is to be said. */
function Said({ isRefused, isSaved }: { isRefused: boolean; isSaved: boolean }) {
	const t = useText(ratesText)
	if (isRefused) return <Notice tone="error" title={t.refused} className="mb-4" />
	return isSaved ? <Notice tone="success" title={t.saved} className="mb-4" /> : null
}

const NOTHING: Answer = { values: {}, faults: {}, preview: null }

export default function SellerShipping() {
	const { temperature, own, market } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(ratesText)
	const { faults, preview, values } = answer ?? NOTHING
	const fees = own ?? market
	const tabs = TEMPERATURE_CLASSES.map((it) => ({
		label: t.classes[it],
		href: `/seller/shipping?class=${it}`,
		isCurrent: it === temperature,
	}))
	const isRefused = Object.keys(faults).length > 0
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<Said isRefused={isRefused} isSaved={!answer && query.has('saved')} />
			<Tabs label={t.title} tabs={tabs} />
			<InUse isOwn={own !== null} />
			<RatesForm
				key={`${temperature} ${JSON.stringify(own)}`}
				{...{ fees, market, faults }}
				entered={answer ? values : null}
			/>
			{isRefused ? null : <RatesPreview fees={preview ?? fees} isEntered={preview !== null} />}
		</>
	)
}
