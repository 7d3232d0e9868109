import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { ProcessForm } from '#app/features/tracing/components/process-form.tsx'
import { enterProcess, type EnterProcessOutcome } from '#app/features/tracing/enter-lot.server.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { readProcessing } from '#app/features/tracing/read-lots.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: lotsText[language].process, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return readProcessing(office, seller)
}

type Refusal = NonNullable<Extract<EnterProcessOutcome, { outcome: 'refused' }>['refusal']>

export async function action({ request, context: { world } }: ActionFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const values = enteredValues(await readFormData(request))
	const result = await enterProcess(office, seller, values)
	if (result.outcome === 'recorded') throw redirect(`/seller/lots/${result.lotIds[0]}`, 303)
	const { faults, refusal, isReadable } = result
	return data({ values, faults, refusal }, isReadable ? 409 : 400)
}

function useWords() {
	const t = useText(lotsText)
	const format = useFormats()
	return (refusal: Refusal): string | undefined => {
		switch (refusal.outcome) {
			case 'too-much-out':
				return t.tooMuchOut(format.weight(refusal.inG), format.weight(refusal.outG))
			case 'unusual': {
				const [low, high] = refusal.usual
				return t.unusual(format.percent(refusal.yieldShare), format.percent(low), format.percent(high))
			}
			case 'not-enough':
				return t.notEnough(refusal.lotCode, format.weight(refusal.leftG))
			case 'not-usable':
				return t.notUsable[refusal.reason](refusal.lotCode)
			default:
				return t.faults[refusal.outcome]
		}
	}
}

export default function ProcessLots() {
	const { lots, products, today } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(lotsText)
	const words = useWords()
	const refusal = answer?.refusal
	return (
		<>
			<Breadcrumb trail={[{ label: t.title, href: '/seller/lots' }, { label: t.process }]} />
			<PageHead title={t.process} />
			{refusal ? (
				<Notice tone="warn" className="mb-4">
					{words(refusal)}
				</Notice>
			) : null}
			{lots.length === 0 ? (
				<EmptyState title={t.noInputs} actions={<LinkButton href="/seller/lots/new">{t.harvest}</LinkButton>} />
			) : (
				<ProcessForm
					{...{ lots, products, today }}
					values={answer?.values ?? {}}
					faults={answer?.faults ?? {}}
					isDoubted={refusal?.outcome === 'unusual'}
				/>
			)}
		</>
	)
}
