import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { HarvestForm } from '#app/features/tracing/components/harvest-form.tsx'
import { enterHarvest } from '#app/features/tracing/enter-lot.server.ts'
import { inputInWords } from '#app/features/tracing/input-words-text.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { readLotChoices } from '#app/features/tracing/read-lots.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: lotsText[language].harvest, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return readLotChoices(office, seller)
}

export async function action({ request, context: { world } }: ActionFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const values = enteredValues(await readFormData(request))
	const result = await enterHarvest(office, seller, values)
	if (result.outcome === 'recorded') throw redirect(`/seller/lots/${result.lotId}`, 303)
	const { faults, early, isReadable } = result
	return data({ values, faults, early }, isReadable ? 409 : 400)
}

export default function NewLot() {
	const choices = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(lotsText)
	const language = useLanguage()
	const format = useFormats()
	const early = answer?.early
	return (
		<>
			<Breadcrumb trail={[{ label: t.title, href: '/seller/lots' }, { label: t.harvest }]} />
			<PageHead title={t.harvest} lead={t.harvestLead} />
			{early ? (
				<Notice tone="warn" className="mb-4">
					{t.tooEarly(inputInWords(early.input, language), format.date(early.appliedOn), format.date(early.from))}
				</Notice>
			) : null}
			<HarvestForm {...choices} values={answer?.values ?? {}} faults={answer?.faults ?? {}} />
		</>
	)
}
