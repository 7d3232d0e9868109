import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { NodeFields } from '#app/features/network/components/node-fields.tsx'
import { networkText } from '#app/features/network/network-text.ts'
import { nodeForm } from '#app/features/network/node-form.ts'
import { openNode } from '#app/features/network/open-node.server.ts'
import { readNewNode } from '#app/features/network/read-node.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: networkText[language].newNode, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const region = new URL(request.url).searchParams.get('region')
	const asked = { language: context.language, region }
	return data(await readNewNode(context.world, administrator, asked), { headers: NO_STORE })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const reading = readForm(nodeForm, await readFormData(request))
	if (!reading.ok) return data({ faults: reading.faults, values: reading.values }, { status: 400, headers: NO_STORE })
	const result = await openNode(context.world, administrator, reading.value)
	switch (result.outcome) {
		case 'opened':
			throw redirect(`/admin/logistics/nodes/${result.id}`, 303)
		case 'may-not-write':
		case 'not-your-region':
			return data({ faults: { form: result.outcome }, values: {} }, { status: 403, headers: NO_STORE })
	}
}

type Around = ReturnType<typeof useLoaderData<typeof loader>>

/** Region by region down to the village. */
function RegionSteps({ region, trail, children }: Pick<Around, 'region' | 'trail' | 'children'>) {
	const t = useText(networkText)
	const language = useLanguage()
	const choices = [...trail, ...children].map((it) => ({
		...{ value: it.code, label: language === 'zh' ? it.nameZh : it.nameEn },
	}))
	return (
		<form method="get" className="mb-4 flex flex-wrap items-end gap-3">
			<SelectField
				key={region.code}
				label={t.region}
				name="region"
				choices={choices}
				defaultValue={region.code}
				className="min-w-60 flex-1"
			/>
			<Button tone="quiet">{t.deeper}</Button>
		</form>
	)
}

export default function NewNode() {
	const around = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(networkText)
	const { region, point } = around
	const fresh = {
		...{ kind: 'DELIVERY_POINT', handlingMinutes: '30' },
		...(point && { lon: String(point.lon), lat: String(point.lat) }),
	}
	const values: Record<string, string> = answer ? answer.values : fresh
	const classes = answer ? ['ambient', 'chilled', 'frozen'].filter((name) => values[name] === 'yes') : ['ambient']
	const faults: Record<string, string> = answer?.faults ?? {}
	const problem = faults.form ?? faults.region
	return (
		<>
			<PageHead title={t.newNode} lead={t.newLead} eyebrow={<a href="/admin/logistics">{t.title}</a>} />
			{problem ? (
				<Notice tone="error" className="mb-4">
					{t.faults[problem]}
				</Notice>
			) : null}
			<RegionSteps {...around} />
			<Card>
				<Form method="post" key={region.code}>
					<input type="hidden" name="region" value={region.code} />
					{point && !answer ? <p className="mb-3 text-sm text-soft">{t.pointHint}</p> : null}
					<NodeFields values={values} classes={classes} faults={faults} />
					<Button className="mt-4">{t.open}</Button>
				</Form>
			</Card>
		</>
	)
}
