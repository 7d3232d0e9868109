import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GateApp } from '#app/features/gate/components/gate-app.tsx'
import { gateText } from '#app/features/gate/gate-text.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'
import styles from '#app/features/gate/gate.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: gateText[language].title, isPrivate: true }))

/** Nobody's page: who may let guests in is known by the device's secret, which lies on the phone. */
export function loader({ context }: LoaderFunctionArgs) {
	return { isDemo: context.world.isDemo, isLight: context.isLight ?? false }
}

function WithoutScripts({ isLight }: { isLight: boolean }) {
	const t = useText(gateText)
	return (
		<div className="gate-panel gate-body">
			<p>{t.noScripts}</p>
			<p>
				<a href="/seller/check-in" className="font-semibold text-hill underline">
					{t.byForm}
				</a>
			</p>
			{isLight ? (
				<p>
					<a href="/gate?light=off" className="font-semibold text-hill underline">
						{t.withScripts}
					</a>
				</p>
			) : null}
		</div>
	)
}

export default function Gate() {
	const { isDemo, isLight } = useLoaderData<typeof loader>()
	const t = useText(gateText)
	if (isLight) {
		return (
			<div className="gate-app">
				<h1 className="gate-bar">{t.title}</h1>
				<WithoutScripts isLight />
			</div>
		)
	}
	return (
		<>
			<noscript>
				<WithoutScripts isLight={false} />
			</noscript>
			<GateApp isDemo={isDemo} now={Date.now} />
		</>
	)
}
