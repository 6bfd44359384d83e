// npm run build: installs if needed, compiles everything, bundles the web app.
import { build, install, refuseOldNode } from './prepare.mjs';

refuseOldNode();
install();
build();
