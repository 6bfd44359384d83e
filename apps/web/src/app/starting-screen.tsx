import { Loading } from '../components/loading.js';
import classes from './shell.module.css';

export function StartingScreen() {
  return (
    <div className={classes.main}>
      <Loading shape="page" />
    </div>
  );
}
